using System.Runtime.InteropServices;

namespace Portal.KnowledgeBase.Search;

/// <summary>A document that the first look found.</summary>
/// <param name="Held">A bit for each thing wanted that it holds.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidate(int Document, Traits Traits, uint Held, double Score);
