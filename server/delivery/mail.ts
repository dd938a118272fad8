import type { Message } from '#domain/delivery/digest.ts'
import type { Settings } from '#domain/settings/settings.ts'

/** Milliseconds: a mail server that does not answer must not hold up the others for long. */
const patience = 15_000

/** Sends one mail by SMTP; the only place that knows the mail library. Throws what the server said. */
export async function sendMail(settings: Settings, to: string, message: Message): Promise<void> {
  const { mailServer, mailSender, mailUser, mailPassword } = settings
  const { hostname, port, protocol } = new URL(mailServer)
  // Read only by an office that sends mail.
  const { default: nodemailer } = await import('nodemailer')
  const transport = nodemailer.createTransport({
    host: hostname,
    port: Number(port) || (protocol === 'smtps:' ? 465 : 25),
    secure: protocol === 'smtps:',
    auth: mailUser === '' ? undefined : { user: mailUser, pass: mailPassword },
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  })
  try {
    await transport.sendMail({ from: mailSender, to, ...message })
  } finally {
    transport.close()
  }
}
