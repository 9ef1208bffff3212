import { listKept } from './kept.ts';
import { library } from './library.ts';

/** One question of the assessment: what can be said of every copy, and what only the host can add. */
export interface DpiaPoint {
  asks: string;
  says: string;
  /** What the host fills in; absent where nothing is left open. */
  open?: string;
}

export interface DpiaStep {
  title: string;
  points: readonly DpiaPoint[];
}

const { org, privacy, lms, certificate } = library.site;
const host = privacy.controller || org.name || '[your organisation]';
const isPublicBody = ['deanery', 'trust', 'university'].includes(org.type);

/** The steps of a data protection impact assessment, in the order of the Information Commissioner's template, begun for this copy. */
export const dpia: readonly DpiaStep[] = [
  {
    title: '1. Why it is made',
    points: [
      {
        asks: 'What is planned?',
        says: `${host} offers a free course in clinical information as a static website. Learners need no account. Every patient and record in it is invented.`,
        open: 'Who it is offered to, and how many.',
      },
      {
        asks: 'Is an assessment needed?',
        says: 'As a website, no data about learners reach the host but what its server logs. An assessment may still be asked for because learners are staff, because marks are made, or because results go to a learning management system.',
        open: 'Your decision, and who took it.',
      },
    ],
  },
  {
    title: '2. What is done with data',
    points: [
      ...listKept(library.site.offline.enabled).map(({ where, holds, until }) => ({
        asks: `On the learner’s own device: ${where}`,
        says: `Learners read: “${holds} Until: ${until.charAt(0).toLowerCase()}${until.slice(1)}.” As a website it is sent to nobody.`,
      })),
      {
        asks: 'On the web server',
        says: `Which page was asked for, when, and from which address, as every server logs. ${privacy.retention ? `Kept for ${privacy.retention}.` : ''}`.trim(),
        open: privacy.retention ? 'Who can read the logs.' : 'How long logs are kept, and who can read them.',
      },
      {
        asks: 'In a learning management system',
        says: `Only where a lesson is opened inside one: what was completed, the score, the time and how far the learner is, under the name by which that system knows them. ${lms.origins.length > 0 ? `Systems that this copy may report to: ${lms.origins.join(', ')}.` : 'This copy reports to no system at another address.'}`,
        open: 'Which system, who answers for it, and how long it keeps results; "none" where there is none.',
      },
      {
        asks: 'Certificates and evidence',
        says: certificate.enabled
          ? 'Made on the learner’s device, as files that learners hand over themselves. They may hold a name, a registration and every answer. Whoever is given one answers for it from then on.'
          : 'This copy offers no certificates.',
        ...(certificate.enabled
          ? {
              open: 'Who asks for them, where they are kept and for how long; whether you countersign credentials, and who keeps their register.',
            }
          : {}),
      },
      {
        asks: 'Messages to you',
        says: `${org.contact ? `Readers can write to ${org.contact}.` : 'No address is shown.'} The site has no form that sends anything.`,
      },
      {
        asks: 'Others who take part',
        says: 'The site asks no other server for anything: no analytics, no fonts or scripts from elsewhere, no cookies.',
        open: 'Who runs the server for you, and under which contract.',
      },
    ],
  },
  {
    title: '3. Whom you asked',
    points: [
      {
        asks: 'Learners, trade unions, your data protection officer, your information security team',
        says: '',
        open: 'Whom you asked, when, and what they said; or why you asked nobody.',
      },
    ],
  },
  {
    title: '4. Necessity and proportion',
    points: [
      {
        asks: 'Lawful basis',
        says: isPublicBody
          ? 'For a public body mostly a task in the public interest (UK GDPR, Article 6(1)(e)).'
          : 'Mostly legitimate interests (UK GDPR, Article 6(1)(f)), or a task in the public interest for a public body.',
        open: 'Yours, for the logs and for results in a learning management system.',
      },
      {
        asks: 'Could it be done with less?',
        says: 'There is no account and nothing is measured. The only data that leave the device are those a learner hands over or opens a lesson in your system for.',
      },
      {
        asks: 'Rights of learners',
        says: 'Learners see, copy and erase their own record without asking anybody. For logs and results in your systems they write to you.',
        open: 'Who answers such letters.',
      },
    ],
  },
  {
    title: '5. Risks, and what is done about them',
    points: [
      {
        asks: 'Somebody else at a shared computer opens a record',
        says: 'Learners can have a record each, under names; the names lock nothing, and the site says so. They can erase their record before they leave.',
        open: 'Likelihood, severity, what you add (such as logins of their own), what is left.',
      },
      {
        asks: 'A learner loses the record',
        says: 'A second copy stands beside the database, learners can save a file of it, and losses are said. Clearing the browser still erases it.',
        open: 'Likelihood, severity, what is left.',
      },
      {
        asks: 'Marks are used for what they are not made for',
        says: 'Certificates say that they are formative and self-reported, and that identity was not checked. Answers of practice exercises can be found in the site by whoever looks for them.',
        open: 'What you use results for; who decides on them.',
      },
      {
        asks: 'Evidence shows more than the learner meant to show',
        says: 'Learners choose what is in it and see it before it is saved. It shows mistakes and pace where they leave those in.',
        open: 'What you ask for, and no more.',
      },
      {
        asks: 'The site is altered on your server',
        says: 'A strict content security policy forbids scripts and connections that the site does not need, and the build can be compared file by file with what the server sends.',
        open: 'Who can change files on the server, and who checks.',
      },
      {
        asks: 'Somebody writes about a real patient in a note',
        says: 'Notes stay on the device, and go where the learner takes a copy of the record or a certificate. The site cannot check what is written in them.',
        open: 'What your own rules say.',
      },
    ],
  },
  {
    title: '6. Decision',
    points: [
      { asks: 'Measures approved by', says: '', open: 'Name, role, date.' },
      {
        asks: 'Advice of the data protection officer',
        says: privacy.dpoContact ? `To be reached at ${privacy.dpoContact}.` : '',
        open: 'Name, date, advice; whether it was followed, and if not, why.',
      },
      {
        asks: 'To be looked at again',
        says: '',
        open: 'When, and by whom; at the latest with a new version that changes step 2.',
      },
    ],
  },
];

/** The same as plain text, to be filled in with any word processor. */
export function dpiaText(): string {
  const blocks = dpia.map(({ title, points }) =>
    [
      title,
      ...points.map(({ asks, says, open }) =>
        [asks, ...(says ? [says] : []), ...(open ? [`To be filled in: ${open}`, '…'] : [])].join('\n'),
      ),
    ].join('\n\n'),
  );
  const head = `Data protection impact assessment: ${library.site.site.name}\nBegun from the settings of this copy. Read every answer before you sign.`;
  return [head, ...blocks].join('\n\n\n') + '\n';
}
