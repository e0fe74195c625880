/// A record that people name by a number, given once, that never comes to mean another.
public protocol Numbered: Entity {
  /// The number.
  var number: Int { get }
}

extension Numbered {
  /// The record of a project with a number, or nil.
  public static func numbered(_ number: Int, in project: Project) -> Self? {
    // By place, since a record takes long to copy.
    let all = project[keyPath: table].all
    return all.indices.first { all[$0].number == number }.map { all[$0] }
  }
}

extension Activity: Numbered {}
extension AllocationKey: Numbered {}
extension Goal: Numbered {}
extension Round: Numbered {}
extension Stakeholder: Numbered {}
