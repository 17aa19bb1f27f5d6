import { tryMutants } from './try-mutants.mjs';

tryMutants('presenting');
