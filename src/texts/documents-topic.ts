import { documents as german } from './de/documents.ts';
import { documents as english } from './en/documents.ts';
import { registerTopic } from './messages.ts';

// Importing this file puts the words of exported stories and minutes in.
registerTopic({ de: german, en: english });
