import Core
import Glibc

/// The role that the account has, by the groups that the program runs with.
enum AccountRoles {
  /// Whether roles count here.
  ///
  /// They do where a server put the program in the place of a shell. Elsewhere whoever runs it can
  /// reach the file itself, and no group need be looked up.
  static var areInForce: Bool { Kiosk.current != nil }

  /// The access that the account has; looked up once, since a directory service may be far away.
  static let access = access(isInForce: areInForce)

  /// The access that the account has where roles count, and everything elsewhere.
  static func access(isInForce: Bool) -> Result<Access, Refusal> {
    guard isInForce else { return .success(.unlimited) }
    let base = Environment().group
    // Where the server says what they are called, they are to be there.
    let areNamed = Environment.variable("SAMDRIFT_GRUPPE") != nil
    let own = ownGroups
    var (groups, existing): (Set<String>, Set<String>) = ([], [])
    for (_, name) in Access.groups(base: base) {
      let id = id(of: name)
      if areNamed || id != nil { existing.insert(name) }
      if case .known(let id) = id, own.contains(id) { groups.insert(name) }
    }
    return Result {
      () throws(Refusal) in
      try Access(
        groups: groups, existing: existing, base: base, account: Environment().login)
    }
  }

  private static var ownGroups: Set<gid_t> {
    var groups = [gid_t](repeating: 0, count: Int(max(0, getgroups(0, nil))))
    let count = getgroups(Int32(groups.count), &groups)
    return Set(groups.prefix(Int(max(0, count))) + [getegid()])
  }

  private enum GroupID {
    case known(gid_t)
    /// Those who know didn't answer; it may be there, and isn't taken for one of the account's.
    case unanswered
  }

  private static func id(of name: String) -> GroupID? {
    errno = 0
    if let group = getgrnam(name) { return .known(group.pointee.gr_gid) }
    return [0, ENOENT, ESRCH, EBADF, EPERM].contains(errno) ? nil : .unanswered
  }
}

extension Environment {
  /// How much the user may do.
  var access: AccessLevel { granted.level }

  /// What the user may do, and by what: no more than both the account and the database's storage let;
  /// nothing but to read where the account has no role.
  var granted: Access {
    var own = (try? AccountRoles.access.get()) ?? Access(.reader, by: .unlimited)
    if let level = grantedByStorage, level <= own.level { own = Access(level, by: .grants) }
    return isReading && own.level > .reader ? .asked : own
  }

  /// Throws where the account has no role, so that nothing is to be opened.
  func demandRole() throws(Failure) {
    if case .failure(let refusal) = AccountRoles.access {
      throw Failure(.noPermission, refusal.message)
    }
  }
}
