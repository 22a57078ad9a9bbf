// Marks the page for browser engines that can't run the pane (Excel 2016 and 2019), so that its sentence shows at once.
// Loaded before everything else, in words that such an engine understands.
if (!("customElements" in window)) document.documentElement.className = "old-engine";
