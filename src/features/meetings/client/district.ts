/** Whoever chooses another network finds its district chosen, unless they have chosen one themselves. */
const planned = document.querySelector<HTMLFormElement>('form[data-districts]');
const host = planned?.querySelector<HTMLSelectElement>('[name="hostId"]');
const district = planned?.querySelector<HTMLSelectElement>('[name="district"]');

if (planned && host && district) {
  const districts = JSON.parse(planned.dataset.districts ?? '{}') as Record<string, string[]>;
  let isChosen = !fits();
  district.addEventListener('change', () => (isChosen = true));
  host.addEventListener('change', () => {
    const home = districts[host.value]?.[0];
    if (!isChosen && home !== undefined && !fits()) district.value = home;
  });

  function fits(): boolean {
    return districts[host?.value ?? '']?.includes(district?.value ?? '') ?? false;
  }
}
