/** Where platforms lay their own buttons and words over the picture, and the classic 90 % frame for words. */
export function SafeAreas({ isTall }: { isTall: boolean }) {
  return (
    <div className={isTall ? 'safe tall' : 'safe'} aria-hidden="true">
      <span className="safe-frame" />
      {isTall ? <><span className="safe-top" /><span className="safe-rail" /><span className="safe-foot" /></> : <span className="safe-center" />}
    </div>
  );
}
