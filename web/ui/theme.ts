import type { ThemeConfig } from 'antd'
import { theme as antd } from 'antd'
import { useSyncExternalStore } from 'react'

/** The one place of colours and sizes: CSS variables for our own styles, tokens for Ant Design. */
interface Palette {
  ground: string
  raised: string
  sunken: string
  ink: string
  quiet: string
  line: string
  strongLine: string
  /** The headline's text. */
  accent: string
  /** Behind the white words of a primary act. */
  accentFill: string
  green: string
  yellow: string
  red: string
  grey: string
  chosen: string
  /** Bars that stand for steps, one after the other; words in the ground's colour stand on them. */
  step1: string
  step2: string
  step3: string
  step4: string
  step5: string
  step6: string
}

const light: Palette = {
  ground: '#ffffff',
  raised: '#ffffff',
  sunken: '#f7f5f2',
  ink: '#1f1d1a',
  quiet: '#6a655e',
  line: '#e6e2dc',
  strongLine: '#8f8980',
  accent: '#b3261e',
  accentFill: '#b3261e',
  green: '#2e7039',
  yellow: '#8a5a00',
  red: '#b3261e',
  grey: '#6a655e',
  chosen: '#f0ece6',
  step1: '#6a655e',
  step2: '#3f6389',
  step3: '#56518f',
  step4: '#8a4a63',
  step5: '#704a86',
  step6: '#2f6b6b',
}

const dark: Palette = {
  ground: '#191816',
  raised: '#23211e',
  sunken: '#211f1c',
  ink: '#ece8e2',
  quiet: '#a8a198',
  line: '#3a3733',
  strongLine: '#7d766d',
  accent: '#e5756c',
  accentFill: '#b93a31',
  green: '#7fbf88',
  yellow: '#dfae57',
  red: '#ee8f87',
  grey: '#a8a198',
  chosen: '#2f2c28',
  step1: '#a8a198',
  step2: '#8fb3d9',
  step3: '#aaa6e6',
  step4: '#df9db6',
  step5: '#c09ad6',
  step6: '#86c5c1',
}

export const fonts =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC Variable', sans-serif"

export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

const place = 'shigai.theme'
const system = matchMedia('(prefers-color-scheme: dark)')
/** Whom movement makes dizzy: drawers and lists then stand at once where they open. */
const still = matchMedia('(prefers-reduced-motion: reduce)')
/** Paper is white whatever the screen is. */
const paper = matchMedia('print')
const listeners = new Set<() => void>()
let choice = themeChoices.find(one => one === localStorage.getItem(place)) ?? 'system'
system.addEventListener('change', apply)
paper.addEventListener('change', apply)
apply()

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(listen, () => choice)
}

export function chooseTheme(chosen: ThemeChoice): void {
  choice = chosen
  localStorage.setItem(place, chosen)
  apply()
}

export function useAntdTheme(): ThemeConfig {
  const isDark = useSyncExternalStore(listen, darkNow)
  return isDark ? darkTheme : lightTheme
}

function darkNow(): boolean {
  return !paper.matches && (choice === 'dark' || (choice === 'system' && system.matches))
}

function apply(): void {
  const root = document.documentElement
  for (const [name, colour] of Object.entries(darkNow() ? dark : light)) {
    root.style.setProperty(`--${name}`, colour)
  }
  root.style.setProperty('--fonts', fonts)
  root.style.colorScheme = darkNow() ? 'dark' : 'light'
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const lightTheme = antdTheme(light, antd.defaultAlgorithm)
const darkTheme = antdTheme(dark, antd.darkAlgorithm)

/** Ant Design's primary colour is ink; only the primary button carries the accent. */
function antdTheme(palette: Palette, algorithm: ThemeConfig['algorithm']): ThemeConfig {
  const { accentFill } = palette
  return {
    algorithm,
    token: {
      colorPrimary: '#5b554c',
      colorInfo: '#5b554c',
      colorError: palette.red,
      colorSuccess: palette.green,
      colorWarning: palette.yellow,
      colorText: palette.ink,
      colorTextPlaceholder: palette.quiet,
      colorBgBase: palette.ground,
      colorBgElevated: palette.raised,
      colorBorder: palette.strongLine,
      colorBorderSecondary: palette.line,
      borderRadius: 3,
      fontFamily: fonts,
      fontSize: 14,
      lineHeight: 1.6,
      controlHeight: 32,
      motion: !still.matches,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
      boxShadowSecondary: '0 2px 12px rgb(0 0 0 / 18%)',
    },
    components: {
      Tabs: {
        itemColor: palette.quiet,
        itemSelectedColor: palette.ink,
        itemHoverColor: palette.ink,
        inkBarColor: palette.ink,
      },
      Button: {
        colorPrimary: accentFill,
        colorPrimaryHover: accentFill,
        colorPrimaryActive: accentFill,
        primaryColor: '#ffffff',
        defaultHoverColor: palette.ink,
        defaultHoverBorderColor: palette.ink,
        defaultActiveColor: palette.ink,
        defaultActiveBorderColor: palette.ink,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
    },
  }
}
