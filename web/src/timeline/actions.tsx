import { say } from '../base/language';
import { sentences } from '../draft/sentences';
import { NoticeRole, type Clip } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { Icon } from '../ui/Icon';
import type { MenuItem } from '../ui/Menu';

/** What can be done to a clip, for its menu. */
export function actionsFor(studio: Studio, clip: Clip): MenuItem[] {
  const tell = (sentence: string) => () => studio.project.say(sentence, true);
  const remove: MenuItem = { name: say('timeline.delete'), icon: <Icon name="trash" size={16} />, run: () => studio.remove() };
  if (clip.kind === 'scene') {
    const { scenes } = studio.project.state.get().timeline;
    return [
      { name: say('timeline.duplicate'), icon: <Icon name="copy" size={16} />, run: tell(sentences.duplicateScene(clip.scene)) },
      { name: say('timeline.moveFirst'), icon: <Icon name="start" size={16} />, isOff: clip.scene === 1, run: tell(sentences.moveAfter(clip.scene, 0)) },
      { name: say('timeline.moveLast'), icon: <Icon name="arrow" size={16} />, isOff: clip.scene === scenes.length, run: tell(sentences.moveLast(clip.scene)) },
      { name: say('timeline.faster'), icon: <Icon name="forward" size={16} />, run: tell(sentences.setSpeed(clip.scene, 1.5)) },
      { name: say('timeline.slower'), icon: <Icon name="back" size={16} />, run: tell(sentences.setSpeed(clip.scene, 0.75)) },
      { name: say('timeline.regenerate'), icon: <Icon name="image" size={16} />, run: tell(sentences.regenerate(clip.scene)) },
      remove,
    ];
  }
  const items: MenuItem[] = [];
  if (clip.kind === 'text' && clip.role !== NoticeRole) items.push({ name: say('timeline.editWords'), icon: <Icon name="text" size={16} />, run: () => studio.editing.set(clip) });
  if (clip.role === 'music' || (clip.kind === 'text' && clip.role !== 'caption')) items.push(remove);
  return items.length > 0 ? items : [{ name: say('timeline.delete'), isOff: true, run: () => undefined }];
}
