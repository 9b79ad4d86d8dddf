import { arc } from 'd3-shape';

/** A seat at the table: how many of a sector sit there, and whether somebody of its side is missing. */
export type Seat = { code: string; label: string; count: number; missing: boolean };

/** A seat as it is drawn: the outline around the middle of the ring, and where its number stands. */
export type DrawnSeat = Seat & { outline: string; x: number; y: number };

const OUTER = 118;
const INNER = 66;
const GAP = 0.035;

/** Seats are equally wide and always in the same place, so that two rings can be compared. */
export function drawnSeats(seats: readonly Seat[]): DrawnSeat[] {
  const width = (2 * Math.PI) / seats.length;
  const shape = arc<number>()
    .innerRadius(INNER)
    .outerRadius(OUTER)
    .padAngle(GAP)
    .cornerRadius(3)
    .startAngle((place) => place * width)
    .endAngle((place) => (place + 1) * width);
  return seats.map((seat, place) => {
    const [x, y] = shape.centroid(place);
    return { ...seat, outline: shape(place) ?? '', x: rounded(x), y: rounded(y) };
  });
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
