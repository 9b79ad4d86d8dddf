/** `npm run trials`: what takes longer than a test may. Ends with code 1 where something was lost. */
import { killDuringJoins } from './trials/joins.ts';
import { killDuringMail } from './trials/mail.ts';

const faults = [...(await killDuringJoins()), ...(await killDuringMail())];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
