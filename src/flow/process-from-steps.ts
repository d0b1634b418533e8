import { type ItemForProcess, courseOfItem } from './course-of-item.ts';
import { exOfficioCourse } from './ex-officio-courses.ts';
import { processFromCourse } from './process-from-course.ts';
import type { ProcessGraph } from './process-graph.ts';

/**
 * The process of an item: its published steps with the questions between them, the way back for correction and every end.
 * A power exercised without an application follows the course that the law gives its type.
 */
export function processFromSteps(item: ItemForProcess): ProcessGraph {
  const course = item.steps.length === 0 ? exOfficioCourse(item) : courseOfItem(item);
  if (!course) throw new Error(`Item ${item.id} has no steps, and no law gives a course for ${item.type}`);
  return processFromCourse(course);
}
