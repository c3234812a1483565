/** Pages of one browser that show the same project tell each other what they send, so that each follows live. */
export interface Notice {
  session: string;
  key: string;
  text: string;
  isGesture: boolean;
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('reelwright');

export function announce(notice: Notice): void {
  channel?.postMessage(notice);
}

export function listen(session: string, hear: (notice: Notice) => void): () => void {
  const handle = (event: MessageEvent<Notice>) => {
    if (event.data.session === session) hear(event.data);
  };
  channel?.addEventListener('message', handle);
  return () => channel?.removeEventListener('message', handle);
}
