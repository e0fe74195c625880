/// How what people have written in a field is told to everybody.
enum PublishedText {
  /// With no person named in it.
  case words
  /// As a role, or not at all.
  case role
  /// As it is where it names nobody, since it is written for everybody; otherwise as a role.
  case contact
  /// As the address of a page, or not at all where it names somebody.
  case address
}

/// What is published of what people write.
extension Kind {
  /// The fields that are told to everybody, and how.
  ///
  /// A field of text that isn't here is left out: so a new one is until somebody has decided
  /// otherwise. What isn't text, such as days, numbers and choices, is as readers see it.
  static let published: [Kind: [String: PublishedText]] = [
    .project: [
      "name": .words, "organisation": .words, "deputy": .role, "contact": .contact,
      "site": .address,
    ],
    .role: ["title": .words],
    .department: ["name": .words, "contact": .contact],
    .milestone: [
      "title": .words, "shortTitle": .words, "statusReason": .words, "responsible": .role,
    ],
    .decision: ["matter": .words, "body": .role, "minutes": .words],
    .stakeholder: ["name": .words],
    .promise: ["text": .words, "audience": .role, "note": .words],
    .activity: ["title": .words, "area": .words, "responsible": .role],
    .goal: [
      "title": .words, "indicator": .words, "unit": .words, "baselineWords": .words,
      "targetWords": .words,
    ],
    .measurement: ["words": .words],
    .allocationKey: ["name": .words],
    .operationalTask: ["title": .words],
    .agreement: [
      "changes": .words, "purpose": .words, "management": .words, "serviceLevel": .words,
      "office": .words, "staff": .words, "settlement": .words, "evaluation": .words,
      "disagreement": .words, "amendment": .words, "joining": .words, "exit": .words,
    ],
    .round: ["newGoals": .words],
    .meeting: ["time": .words, "title": .words, "place": .words, "agenda": .words],
    .agendaPoint: ["title": .words, "recommendation": .words, "outcome": .words],
  ]
}
