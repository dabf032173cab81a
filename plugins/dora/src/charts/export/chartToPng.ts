import { composePicture, type PictureSource } from './composePicture';

/** Sharp on screens with small pixels, and in print. */
const SCALE = 2;

/** A picture of a chart with its title and legend. */
export async function chartToPng(source: PictureSource): Promise<Blob> {
  const { picture, width, height } = composePicture(source);
  const image = new Image();
  // The content policy of the portal allows pictures in data addresses.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(
    new XMLSerializer().serializeToString(picture),
  )}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob =>
      blob ? resolve(blob) : reject(new Error('The picture is empty')),
    );
  });
}
