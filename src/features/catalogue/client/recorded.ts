/** Puts into the lineage of a case what networks have recorded since it was published: see `hx-get` there. */
import 'htmx.org';
