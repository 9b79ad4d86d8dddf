/** Reads all cases and guides and says what keeps them from being published. */
import { ContentError } from '../src/features/catalogue/content-error.ts';
import { readContent } from '../src/features/catalogue/content.ts';

try {
  const { projects, guides } = readContent('content');
  const english = projects.filter((project) => project.english).length;
  const easy = projects.filter((project) => project.data.easy).length;
  console.log(
    `${projects.length} cases (${english} in English, ${easy} with an easy summary), ${guides.length} guides.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
