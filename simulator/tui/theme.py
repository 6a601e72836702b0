"""The colours of the room: coffee by night, cream by day, and enough contrast for tired eyes (WCAG AA, 4.5 to 1)."""

from textual.theme import Theme

COFFEE = Theme(
    name="coffee",
    primary="#c98a4b",
    secondary="#8fc1b5",
    accent="#e8b878",
    warning="#e6ac45",
    error="#ef8b7a",
    success="#a3c283",
    foreground="#efe6dc",
    background="#1c1714",
    surface="#241d19",
    panel="#2f2620",
    dark=True,
    variables={
        "coffee": "#b9814f",
        "quiet": "#b3a596",
        "footer-background": "#2f2620",
        "footer-foreground": "#d6cabd",
        "footer-description-foreground": "#d6cabd",
        "footer-key-foreground": "#e8b878",
        "block-cursor-background": "#c98a4b",
        "block-cursor-foreground": "#1c1714",
        "block-cursor-blurred-background": "#2f2620",
        "block-cursor-blurred-foreground": "#efe6dc",
        "input-selection-background": "#6b4a2a",
        "border": "#c98a4b",
        "scrollbar": "#4a3b31",
        "scrollbar-background": "#1c1714",
        "scrollbar-corner-color": "#1c1714",
    },
)

CREAM = Theme(
    name="cream",
    primary="#8a5220",
    secondary="#1d655a",
    accent="#7d4a14",
    warning="#7a5200",
    error="#a13222",
    success="#3f6321",
    foreground="#2b211a",
    background="#faf5ec",
    surface="#f3ebde",
    panel="#e9dfce",
    dark=False,
    variables={
        "coffee": "#8a5a30",
        "quiet": "#65584b",
        "footer-background": "#e9dfce",
        "footer-foreground": "#453a30",
        "footer-description-foreground": "#453a30",
        "footer-key-foreground": "#7d4a14",
        "block-cursor-background": "#8a5220",
        "block-cursor-foreground": "#faf5ec",
        "block-cursor-blurred-background": "#e9dfce",
        "block-cursor-blurred-foreground": "#2b211a",
        "input-selection-background": "#e0c49c",
        "border": "#8a5220",
        "scrollbar": "#cbbba3",
        "scrollbar-background": "#faf5ec",
        "scrollbar-corner-color": "#faf5ec",
    },
)

THEMES = (COFFEE, CREAM)
"""The first is the usual one."""
