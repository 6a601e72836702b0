"""Voices: which one speaks for which persona, and the engines behind them, one module each."""

from simulator.speech.voices.choice import Choice, voice_choice, voice_for

__all__ = ["Choice", "voice_choice", "voice_for"]
