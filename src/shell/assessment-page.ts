import { mountAssessment } from './assessment.tsx';

for (const place of document.querySelectorAll<HTMLElement>('[data-assessment]')) mountAssessment(place);
