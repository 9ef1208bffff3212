import { escapeXml } from './xml.ts';

/** A course as an LMS is to import it by cmi5. */
export interface Cmi5Course {
  /** Where it stands on the site, as an absolute address: a module's page, or the site's home for several units. */
  address: string;
  /** Of the content: another version is another course to the LMS. */
  version: string;
  /** Language of title and description, `en-GB`. */
  lang: string;
  title: string;
  description: string;
  /** At least one. */
  units: readonly Cmi5Unit[];
}

/** One thing that the LMS opens and tracks by itself (an assignable unit). */
export interface Cmi5Unit {
  /** Its page on the site, as an absolute address. */
  address: string;
  title: string;
  description: string;
  /** What the LMS opens: relative to the root of a package, or absolute where the site is hosted. */
  url: string;
  /** Pass mark of its assessment, 0 to 1; absent where it has none, and is only to be completed. */
  passFraction: number | undefined;
}

/** A rule of cmi5 that a course breaks. */
export interface Cmi5Fault {
  /** Id of the requirement (@cmi5/requirements). */
  rule: string;
  says: string;
}

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const TAKEN = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

/** The id of a course: absolute, and of this version of the content alone. */
const courseIdOf = ({ address, version }: Cmi5Course): string =>
  `${address}#course-${encodeURIComponent(version)}`;
const unitIdOf = (unit: Cmi5Unit, { version }: Cmi5Course): string =>
  `${unit.address}#unit-${encodeURIComponent(version)}`;

function findUnitFaults(unit: Cmi5Unit, course: Cmi5Course, isHosted: boolean): Cmi5Fault[] {
  const { url, title, passFraction } = unit;
  const query = url.split('#')[0]?.split('?')[1] ?? '';
  const taken = query.split('&').flatMap((pair) => TAKEN.filter((name) => pair.split('=')[0] === name));
  const isAbsolute = ABSOLUTE.test(url);
  const isRelative = /^[^\s:/?#][^\s:]*$/.test(url);
  return [
    ...(ABSOLUTE.test(unitIdOf(unit, course))
      ? []
      : [{ rule: '3.0.0.0-1', says: `"${unit.address}" is no absolute address, so "${title}" has no id` }]),
    ...taken.map((name) => ({
      rule: '8.1.0.0-6',
      says: `"${url}" uses "${name}", which the LMS adds itself`,
    })),
    ...(isHosted && !isAbsolute
      ? [{ rule: '14.2.0.0-1', says: `"${url}" is no absolute address, and no package comes with it` }]
      : []),
    ...(!isHosted && !isRelative
      ? [{ rule: '14.1.0.0-3', says: `"${url}" is no address within the package` }]
      : []),
    ...(passFraction === undefined || (passFraction >= 0 && passFraction <= 1)
      ? []
      : [
          {
            rule: '13.2.0.0-1',
            says: `the pass mark ${String(passFraction)} of "${title}" is not from 0 to 1`,
          },
        ]),
  ];
}

/**
 * The rules that a course would break, all of them. `isHosted`: the LMS imports the XML alone and the site stays where it
 * is. Else it lies in the root of a package.
 */
export function findCmi5Faults(course: Cmi5Course, isHosted: boolean): Cmi5Fault[] {
  const ids = course.units.map((unit) => unitIdOf(unit, course));
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return [
    ...(ABSOLUTE.test(courseIdOf(course))
      ? []
      : [{ rule: '3.0.0.0-1', says: `"${course.address}" is no absolute address, so the course has no id` }]),
    ...(course.units.length > 0 ? [] : [{ rule: '13.2.0.0-1', says: 'the course has no unit' }]),
    ...repeated.map((id) => ({ rule: '13.1.4.0-1', says: `two units have the id "${id}"` })),
    ...course.units.flatMap((unit) => findUnitFaults(unit, course, isHosted)),
  ];
}

/**
 * The course as the text of a `cmi5.xml`. A unit with an assessment is left behind once it was completed and passed, one
 * without once it was completed. Only for a course without faults (`findCmi5Faults`).
 */
export function cmi5Xml(course: Cmi5Course): string {
  const lang = escapeXml(course.lang);
  const words = (name: string, text: string): string =>
    `<${name}><langstring lang="${lang}">${escapeXml(text)}</langstring></${name}>`;
  const unitXml = (unit: Cmi5Unit): string => {
    const mastery = unit.passFraction === undefined ? '' : ` masteryScore="${String(unit.passFraction)}"`;
    const moveOn = unit.passFraction === undefined ? 'Completed' : 'CompletedAndPassed';
    return `  <au id="${escapeXml(unitIdOf(unit, course))}" moveOn="${moveOn}"${mastery} launchMethod="AnyWindow">
    ${words('title', unit.title)}
    ${words('description', unit.description)}
    <url>${escapeXml(unit.url)}</url>
  </au>
`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${escapeXml(courseIdOf(course))}">
    ${words('title', course.title)}
    ${words('description', course.description)}
  </course>
${course.units.map(unitXml).join('')}</courseStructure>
`;
}
