// Towns of a state that bears a country's name: beside Savannah, Georgia is the one in the United States.

/** By the name they share, then by the country that has the state. Keys as in words.ts. By hand; facts. */
const TOWNS: Readonly<Record<string, Readonly<Record<string, ReadonlySet<string>>>>> = {
  georgia: {
    US: new Set(
      'atlanta,savannah,macon,augusta,columbus,athens,albany,marietta,roswell,sandy springs,johns creek,alpharetta,valdosta,warner robins,brunswick,statesboro,decatur,smyrna,lawrenceville,gainesville,dalton,brookhaven,peachtree city'.split(
        ',',
      ),
    ),
  },
};

/** Whether the town lies in the state that bears `name` and belongs to `country`. */
export function isTownOfState(
  town: string,
  { name, country }: { readonly name: string; readonly country: string },
): boolean {
  return TOWNS[name]?.[country]?.has(town) ?? false;
}
