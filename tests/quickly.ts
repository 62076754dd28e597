// Loaded before each file of tests: they load what a start loads, and find it as a start does.
import { importQuickly } from '../src/base/quick-imports.ts';

importQuickly();
