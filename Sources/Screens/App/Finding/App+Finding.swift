import Core
import Interface

/// What is found by name, and what comes of it.
extension App {
  /// Lays the palette over the screen; of the project that is looked at, where none is open.
  mutating func openPalette() {
    openProjectAtHand()
    overlays.append(CommandPalette(scene, screens))
  }

  /// Carries out an action where the user is, or goes elsewhere and carries it out there.
  ///
  /// What is about something there that nobody has chosen isn't done: it is said which key does it.
  mutating func perform(_ action: Action, at other: Place?) -> [Effect] {
    guard let other, other != place else { return perform(action) }
    let origin = place
    go(to: other)
    settle()
    let binding = place.screen.bindings.all.first { $0.action == action }
    if let binding, action.isAboutFocus(in: place) {
      // What has no key is found here again.
      let way = binding.keys.first.map { "tryk \($0.name)" } ?? "find det igen med :"
      say("»\(binding.name)«: vælg med pilene, hvad det gælder, og \(way).")
      return []
    }
    if screens[place].isOn(action) { return [] }
    let effects = perform(action)
    if place == origin, effects.isEmpty, overlays.isEmpty, notice == nil {
      say("Du er her allerede.")
    }
    return effects
  }

  /// Lays what is found in the whole project over the screen, where the search in the list is over.
  mutating func searchProject(for text: String) {
    if search != nil { giveUpSearch() }
    overlays.append(SearchResults(text, scene))
  }
}

extension Action {
  /// Whether it is about what has the focus in a place, so that it can't be done from afar.
  fileprivate func isAboutFocus(in place: Place) -> Bool {
    switch self {
    // Where rounds are, the same keys go from one to the next.
    case .earlier, .later: place.tab != .followUp
    case .open, .tick, .edit, .delete, .status, .deadline, .responsible, .decision, .notes,
      .notesInEditor, .contact, .assess, .nextContact, .forget, .mark,
      .weekEarlier, .weekLater, .checklist, .link, .measure, .reject, .approveModel,
      .moreInfluence, .lessInfluence, .moreAffected, .lessAffected, .fixedShares, .activity,
      .outcome, .moveUp, .moveDown, .carry:
      true
    case .promise:
      if case .milestone = place { false } else { true }
    case .add:
      switch place {
      case .milestone, .stakeholder, .goal, .agreement, .allocationKey, .meeting: true
      default: false
      }
    default: false
    }
  }
}
