import { findings as german } from './de/findings.ts';
import { findings as english } from './en/findings.ts';
import { registerTopic } from './messages.ts';
import './network-topic.ts';

// Importing this file puts in what findings say; a package without fault never needs it.
registerTopic({ de: german, en: english });
