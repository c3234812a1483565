import React from 'react';
import { Composition, registerRoot } from 'remotion';
import { Cut, PhotosPromo, Portrait } from './stories';
import story from '../story.json';

const common = { fps: story.rate };
registerRoot(() => (
  <>
    <Composition id="photos-promo" component={PhotosPromo} durationInFrames={story.photos.frames} width={1920} height={1080} {...common} />
    <Composition id="portrait" component={Portrait} durationInFrames={story.photos.frames} width={1080} height={1920} {...common} />
    <Composition id="cut" component={Cut} durationInFrames={story.cut.frames} width={1920} height={1080} {...common} />
  </>
));
