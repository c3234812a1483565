import './styles/font.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/home.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import './app/doubleClicks';
import './app/theme';

createRoot(document.getElementById('root')!).render(<App />);
