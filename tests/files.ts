import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'

/** Small real files of every kind that evidence may be. */
export async function acceptedFiles(): Promise<[name: string, mediaType: string, Buffer][]> {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#b33' } })
  const office = 'application/vnd.openxmlformats-officedocument'
  return [
    ['照片.jpg', 'image/jpeg', await picture.clone().jpeg().toBuffer()],
    ['截图.png', 'image/png', await picture.clone().png().toBuffer()],
    ['图片.webp', 'image/webp', await picture.clone().webp().toBuffer()],
    ['手机.heic', 'image/heic', Buffer.from('0000001866747970686569630000000068656963', 'hex')],
    ['通知.pdf', 'application/pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n')],
    ['方案.docx', `${office}.wordprocessingml.document`, officeFile('word/document.xml')],
    ['名单.xlsx', `${office}.spreadsheetml.sheet`, officeFile('xl/workbook.xml')],
    ['说明.txt', 'text/plain', Buffer.from('已经整改')],
    ['记事本.txt', 'text/plain', Buffer.from('\ufeff已经整改', 'utf16le')],
    ['国标编码.TXT', 'text/plain', Buffer.from('d2d1d5fbb8c4', 'hex')],
  ]
}

/** Files whose name says one thing and whose bytes say another, or nothing that is accepted. */
export async function refusedFiles(): Promise<[name: string, Buffer][]> {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#b33' } })
  return [
    ['照片.jpg', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['照片.jpg', Buffer.from('<html><script>alert(1)</script>')],
    ['动画.gif', await picture.clone().gif().toBuffer()],
    ['矢量.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['压缩.zip', Buffer.from(zipSync({ 'a.txt': strToU8('a') }))],
    ['程序.txt', Buffer.from('a\0b')],
    ['录音.txt', Buffer.from('fffb9064000f00f0', 'hex')],
    ['动画.txt', await picture.clone().gif().toBuffer()],
    ['无名', Buffer.from('纯文本')],
  ]
}

/** A picture as a phone writes it: lying on its side, with the place where it was taken. */
export function phonePicture(): Promise<Buffer> {
  return sharp({ create: { width: 800, height: 400, channels: 3, background: '#36c' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Model: 'Phone' }, IFD3: { GPSLatitude: '38/1 55/1 0/1' } })
    .jpeg()
    .toBuffer()
}

function officeFile(main: string): Buffer {
  const office = 'application/vnd.openxmlformats-officedocument'
  const kind = main.startsWith('word')
    ? `${office}.wordprocessingml.document.main+xml`
    : `${office}.spreadsheetml.sheet.main+xml`
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${kind}"/></Types>`
  return Buffer.from(zipSync({ '[Content_Types].xml': strToU8(types), [main]: strToU8('<a/>') }))
}
