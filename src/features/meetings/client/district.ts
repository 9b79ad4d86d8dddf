/** Whoever chooses another network finds its district chosen, unless they have chosen one themselves. */
const form = document.querySelector<HTMLFormElement>('form[data-districts]');
const host = form?.querySelector<HTMLSelectElement>('[name="hostId"]');
const district = form?.querySelector<HTMLSelectElement>('[name="district"]');

if (form && host && district) {
  const districts = JSON.parse(form.dataset.districts ?? '{}') as Record<string, string[]>;
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
