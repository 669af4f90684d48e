import { oc, type } from '@orpc/contract'
import { lineSaid, mediaLine } from '../media/media-line.ts'
import { type CloudBench, type CloudStatus, type Enrolled, type LineMended, cloudAddress, mendedLine } from './cloud.ts'
import { type AbsentPictures, type PictureFetched, type PicturesScreen, pictureAsked } from './pictures.ts'

/** What the bench is asked and told of the cloud and of what goes there. */
export const cloudRequests = {
  status: oc.output(type<CloudStatus>()),
  benches: oc.output(type<readonly CloudBench[]>()),
  enrol: oc.input(cloudAddress).output(type<Enrolled>()),
  /** Takes the line to the cloud up again where it moved, proves itself otherwise, or lets this bench in anew. Nothing is changed unless it answers. */
  mend: oc.input(mendedLine).output(type<LineMended>()),
  /** Gives this bench another key to prove itself by. */
  changeKey: oc.output(type<LineMended>()),
  /** Asks now instead of when it is due. */
  wake: oc.output(type<CloudStatus>()),
  pictures: oc.output(type<PicturesScreen>()),
  /** Pictures that cases name and that are not on this bench. */
  absentPictures: oc.output(type<AbsentPictures>()),
  setPictureLine: oc.input(mediaLine).output(type<PicturesScreen>()),
  /** What the window's system says of the line: only the window can know. */
  tellLine: oc.input(lineSaid).output(type<PicturesScreen>()),
  fetchPicture: oc.input(pictureAsked).output(type<PictureFetched>()),
}
