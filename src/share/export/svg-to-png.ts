/** Pixels for each px of the drawing: sharp in print and on fine screens. */
const SCALE = 2

/** A drawing that stands alone, as a PNG. Nothing where the browser cannot draw it. */
export async function svgToPng(svg: string): Promise<Blob | undefined> {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.replaceAll(/\p{Cs}/gu, ''))}`
  try {
    await image.decode()
  } catch {
    return undefined
  }
  const canvas = document.createElement('canvas')
  canvas.width = image.width * SCALE
  canvas.height = image.height * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined))
  })
}
