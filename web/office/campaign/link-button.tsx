import { createLink } from '@tanstack/react-router'
import { Button } from 'antd'
import type { AnchorHTMLAttributes } from 'react'

interface AnchorProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'type'> {
  primary?: boolean
}

/** Looks like a button and is a link: it opens in a new tab and can be copied. */
export const LinkButton = createLink(({ primary, ...rest }: AnchorProps) => (
  <Button {...(rest as object)} type={primary ? 'primary' : 'default'} style={plain} />
))

/** A button is known by its frame, not by a line under its words. */
const plain = { textDecoration: 'none' }
