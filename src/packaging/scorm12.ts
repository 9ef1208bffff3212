import { escapeXml } from './xml.ts';

/** What a SCORM 1.2 manifest says. */
export interface Scorm12Course {
  /** Stays from version to version, so that a platform takes a new package for the same course. An NCName. */
  id: string;
  title: string;
  /** The page that opens. */
  launch: string;
  /** Every file of the package but the manifest and its schemas, by path. */
  files: readonly string[];
}

/** The schemas that strict importers expect beside the manifest. */
export const SCORM12_SCHEMAS = [
  'adlcp_rootv1p2.xsd',
  'ims_xml.xsd',
  'imscp_rootv1p1p2.xsd',
  'imsmd_rootv1p2p1.xsd',
];

/** A path as an address within the package. */
const addressOf = (path: string): string => escapeXml(path.split('/').map(encodeURIComponent).join('/'));

/**
 * The text of `imsmanifest.xml`: one organization, one item, one resource, every file named. No `masteryscore`: Moodle
 * would set the status by it, over what the course says (interoperability notes of Moodle's `masteryoverride`).
 */
export function scorm12Manifest({ id, title, launch, files }: Scorm12Course): string {
  const rows = files.map((path) => `      <file href="${addressOf(path)}"/>`).join('\n');
  const words = `<title>${escapeXml(title)}</title>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${escapeXml(id)}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      ${words}
      <item identifier="item" identifierref="resource">
        ${words}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="${addressOf(launch)}">
${rows}
    </resource>
  </resources>
</manifest>
`;
}
