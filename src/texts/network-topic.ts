import { network as german } from './de/network.ts';
import { network as english } from './en/network.ts';
import { registerTopic } from './messages.ts';

// Importing this file puts the words about street networks in; it stays out of the first view.
registerTopic({ de: german, en: english });
