extension Project {
  /// That activities which have just been ticked off were still waiting for others; nil when none was.
  ///
  /// For example "Den ventede på 2 Læg arbejdsplaner, som ikke er udført".
  public func remarkOnWaiting(after changes: [Change]) -> String? {
    let ticked = changes.compactMap { change -> Activity? in
      guard case .set(let reference, "status", _, _) = change, reference.kind == .activity,
        let activity = activity(reference.id), activity.status == .done
      else { return nil }
      return activity
    }
    var seen: Set<String> = []
    let awaited = ticked.flatMap(\.dependsOn).filter { seen.insert($0).inserted }
      .compactMap { activity($0) }.filter { !$0.status.isClosed }
    if awaited.isEmpty { return nil }
    let named = awaited.prefix(3).map(\.plainName).joined(separator: ", ")
    let more = awaited.count > 3 ? " og \(awaited.count - 3) til" : ""
    return "\(ticked.count == 1 ? "Den" : "De") ventede på \(named)\(more), som ikke er udført"
  }
}
