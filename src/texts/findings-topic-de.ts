import { findings } from './de/findings.ts';
import { network } from './de/network.ts';
import { registerTopic } from './messages.ts';

// Importing this file puts in what findings say in German, those about streets included.
registerTopic({ de: { ...findings, ...network } });
