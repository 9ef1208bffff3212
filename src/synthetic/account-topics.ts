/** What a claim of an account is about. */
export interface AccountTopic {
  /** A short name, unique among the topics. */
  topic: string;
  /** Who or what the share is of. */
  whole: string;
  /** Fewer than the whole: who is left where somebody counted only those at hand. */
  narrower: string;
  /** What happened to those that are counted on top; it follows `whole`. */
  measure: string;
  /** What an audit of it would be on. */
  subject: string;
}

function topicOf(
  topic: string,
  whole: string,
  narrower: string,
  measure: string,
  subject: string,
): AccountTopic {
  return { topic, whole, narrower, measure, subject };
}

/** Plain measures of what was done, none of them a national one: one for each lot of a seat. */
export const ACCOUNT_TOPICS: readonly AccountTopic[] = [
  topicOf(
    'Falls risk assessed',
    'inpatients over 65',
    'inpatients over 65 on the wards for older people',
    'had their risk of falling assessed on the first day',
    'falls',
  ),
  topicOf(
    'Medicines reconciled',
    'adults admitted',
    'adults admitted on a weekday',
    'had their medicines reconciled within a day',
    'medicines on admission',
  ),
  topicOf(
    'Antibiotics in sepsis',
    'adults with suspected sepsis',
    'adults with suspected sepsis who came by ambulance',
    'had an antibiotic within an hour',
    'sepsis',
  ),
  topicOf(
    'Broken hips in theatre',
    'patients with a broken hip',
    'patients with a broken hip who were fit on arrival',
    'were in theatre by the next day',
    'broken hips',
  ),
  topicOf(
    'Stroke unit in time',
    'patients with a stroke',
    'patients with a stroke that was seen on the first scan',
    'reached the stroke unit within four hours',
    'stroke',
  ),
  topicOf(
    'Summaries in a day',
    'discharges',
    'planned discharges',
    'had a summary sent within a day',
    'discharge summaries',
  ),
  topicOf(
    'Clinic letters in a week',
    'clinic visits',
    'first visits to a clinic',
    'had a letter sent within a week',
    'clinic letters',
  ),
  topicOf(
    'Complaints answered',
    'complaints',
    'complaints that were closed',
    'were answered by the day agreed',
    'complaints',
  ),
  topicOf(
    'Pain after operations',
    'adults operated on',
    'adults operated on who stayed overnight',
    'had their pain scored in recovery',
    'pain after operations',
  ),
  topicOf(
    'Memory asked about',
    'inpatients over 75',
    'inpatients over 75 who stayed a week',
    'were asked about their memory',
    'dementia',
  ),
  topicOf(
    'Children weighed',
    'children admitted',
    'children admitted from a clinic',
    'were weighed on the day',
    'children’s weights',
  ),
  topicOf(
    'Allergies recorded',
    'patients admitted',
    'patients admitted from the waiting list',
    'had an allergy status recorded on the day',
    'allergies',
  ),
  topicOf(
    'Nutrition screened',
    'adults who stayed two days',
    'adults who stayed two days on a surgical ward',
    'were screened for malnutrition',
    'nutrition',
  ),
  topicOf(
    'Smoking asked about',
    'adults seen before an operation',
    'adults seen before an operation by a nurse',
    'were asked whether they smoke',
    'smoking',
  ),
  topicOf(
    'Results acted on',
    'flagged test results',
    'flagged test results from the wards',
    'were acted on within three days',
    'test results',
  ),
];
