/** Where people send their videos; sizes and rates are the server's business (docs/API.md). */
export interface Preset {
  id: string | null;
  name: string;
  /** Its shape; null keeps the video's own. */
  ratio: '16:9' | '9:16' | '1:1' | null;
}

export const presets: readonly Preset[] = [
  { id: null, name: 'MP4', ratio: null },
  { id: 'douyin', name: '抖音 Douyin', ratio: '9:16' },
  { id: 'tiktok', name: 'TikTok', ratio: '9:16' },
  { id: 'shorts', name: 'YouTube Shorts', ratio: '9:16' },
  { id: 'reels', name: 'Instagram Reels', ratio: '9:16' },
  { id: 'wechat-channels', name: '微信视频号 WeChat', ratio: '9:16' },
  { id: 'bilibili', name: 'bilibili', ratio: null },
  { id: 'youtube', name: 'YouTube', ratio: null },
  { id: 'youtube4k', name: 'YouTube 4K', ratio: null },
  { id: 'x', name: 'X', ratio: null },
  { id: 'bilibili-vertical', name: 'bilibili 9:16', ratio: '9:16' },
  { id: 'square', name: 'Square 1:1', ratio: '1:1' },
  { id: 'linkedin', name: 'LinkedIn', ratio: null },
];

export const formats = ['mp4', 'webm', 'mov', 'gif', 'mp3', 'wav'] as const;
export const resolutions = ['720p', '1080p', '1440p', '2160p'] as const;
export const qualities = ['low', 'medium', 'high'] as const;
