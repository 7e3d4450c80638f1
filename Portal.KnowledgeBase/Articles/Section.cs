namespace Portal.KnowledgeBase.Articles;

/// <summary>A part of a tutorial under one heading, which search finds and links by itself.</summary>
/// <param name="Anchor">The heading's id in the page; empty for the text before the first heading.</param>
/// <param name="Heading">Empty for the text before the first heading.</param>
/// <param name="Level">2 or 3; 1 for the text before the first heading.</param>
/// <param name="Text">Plain text, without markup.</param>
public sealed record Section(string Anchor, string Heading, int Level, string Text);
