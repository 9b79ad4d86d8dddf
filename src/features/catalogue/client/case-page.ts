/** All that helps on a case's page, in one file: each of its own would cost a phone more in headers than in code. */
import './collect.ts';
import './share.ts';
import './escape.ts';
import './citation.ts';
import '../../../components/client/copy.ts';
import '../../../components/client/near.ts';
