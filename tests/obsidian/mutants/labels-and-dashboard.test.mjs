import { tryMutants } from './try-mutants.mjs';

tryMutants('labels and dashboard');
