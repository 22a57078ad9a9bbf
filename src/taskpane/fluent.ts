// The Fluent components that the pane uses; each costs bytes, so that fields and lists stay native.
import "@fluentui/web-components/button/define.js";
import "@fluentui/web-components/message-bar/define.js";
import "@fluentui/web-components/progress-bar/define.js";
import "@fluentui/web-components/tab/define.js";
import "@fluentui/web-components/tablist/define.js";
