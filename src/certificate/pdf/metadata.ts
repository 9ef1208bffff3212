/** What a reader or an archive is told of the file. */
interface Facts {
  Title?: string;
  Author?: string;
  Subject?: string;
  Creator?: string;
  Producer?: string;
  CreationDate?: Date;
  ModDate?: Date;
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as XML holds it; characters that XML cannot hold are spaces. */
function escapeXml(text = ''): string {
  return text.replace(/[&<>]/gu, (found) => NAMED[found] ?? found).replace(/[\p{Cc}\ufffe\uffff]/gu, ' ');
}

function sayMoment(moment: Date | undefined): string {
  return `${moment?.toISOString().slice(0, 19) ?? ''}Z`;
}

/** One of the two properties that an archive reads, described for it: an archive knows the words of PDF/A alone. */
function property(name: string, about: string): string {
  return `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>${about}</pdfaProperty:description></rdf:li>`;
}

/** The metadata as XMP descriptions: title, maker, moments, and that the file was built to PDF/UA-1. */
export function writeMetadata(facts: Facts): string {
  const described = (spaces: string, body: string): string =>
    `<rdf:Description rdf:about="" ${spaces}>${body}</rdf:Description>`;
  return [
    described(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      `<xmp:CreateDate>${sayMoment(facts.CreationDate)}</xmp:CreateDate>` +
        `<xmp:ModifyDate>${sayMoment(facts.ModDate)}</xmp:ModifyDate>` +
        `<xmp:CreatorTool>${escapeXml(facts.Creator)}</xmp:CreatorTool>`,
    ),
    described(
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(facts.Title)}</rdf:li></rdf:Alt></dc:title>` +
        `<dc:creator><rdf:Seq><rdf:li>${escapeXml(facts.Author)}</rdf:li></rdf:Seq></dc:creator>` +
        `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(facts.Subject)}</rdf:li></rdf:Alt></dc:description>`,
    ),
    described(
      'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
      `<pdf:Producer>${escapeXml(facts.Producer)}</pdf:Producer>`,
    ),
    described('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', '<pdfuaid:part>1</pdfuaid:part>'),
    described(
      'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
        'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
        'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
      '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
        '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
        '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
        '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>' +
        property('part', 'Part of ISO 14289 to which the file was built') +
        '</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>',
    ),
  ].join('\n');
}
