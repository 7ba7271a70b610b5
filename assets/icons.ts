/** The grey icon of a toolbar button whose page has nothing, drawn from assets/icon.svg like the coloured one. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

const SIZES = [16, 32, 48] as const;

/** Writes icons/grey/SIZE.png into a build. `svg` and `output` are paths. */
export async function writeGreyIcons(svg: string, output: string): Promise<void> {
  const folder = path.join(output, 'icons', 'grey');
  await mkdir(folder, { recursive: true });
  await Promise.all(
    SIZES.map((size) =>
      // A density that draws the vector at the size wanted or above, since scaling up would blur it.
      sharp(svg, { density: 300 })
        .resize(size)
        .grayscale()
        .png()
        .toFile(path.join(folder, `${size}.png`)),
    ),
  );
}
