import { cityOf } from '../src/features/places/city.ts';
import { readSettings, type Settings } from '../src/settings.ts';

/** The settings of a command. Throws SettingsError, and CityError here and not before the first visitor. */
export function settingsOf(environment: NodeJS.ProcessEnv): Settings {
  const settings = readSettings(environment);
  cityOf(settings.city);
  return settings;
}
