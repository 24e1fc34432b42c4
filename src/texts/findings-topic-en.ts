import { findings } from './en/findings.ts';
import { network } from './en/network.ts';
import { registerTopic } from './messages.ts';

// Importing this file puts in what findings say in English, those about streets included.
registerTopic({ en: { ...findings, ...network } });
