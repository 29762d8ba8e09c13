import COpenTIM

/// An element in the app's own format. All of its texts are UTF-8, because messages are sent as JSON; other bytes can
/// be sent as Base64.
public struct CustomElement: Hashable, Sendable {
    /// The data; may contain NUL.
    public var data: String
    /// A description for notifications.
    public var description: String
    public var `extension`: String

    public init(data: String = "", description: String = "", extension: String = "") {
        self.data = data
        self.description = description
        self.extension = `extension`
    }
}

extension Client {
    /// Sends a custom element to a user, as `sendText(_:toUser:willSend:)` sends a text.
    ///
    /// - Parameter element: at most 12 KB of JSON; description and extension must not contain NUL.
    ///
    /// Errors: those of `sendText(_:toUser:willSend:)`.
    @discardableResult
    public func sendCustom(
        _ element: CustomElement, toUser userID: String, willSend: WillSend? = nil
    ) async throws(TIMError) -> Message {
        try await send(willSend) { client, id, userData in
            element.withC { tim_message_send_c2c_custom(client, bytes(userID), $0, id, onMessage, onError, userData) }
        }
    }

    /// Sends a custom element to a group, as `sendText(_:toGroup:at:priority:willSend:)` sends a text, with the same
    /// errors.
    @discardableResult
    public func sendCustom(
        _ element: CustomElement, toGroup groupID: String, at atUserIDs: [String] = [],
        priority: MessagePriority = .normal, willSend: WillSend? = nil
    ) async throws(TIMError) -> Message {
        try await send(willSend) { client, id, userData in
            element.withC { element in
                withTexts(atUserIDs) {
                    tim_message_send_group_custom(
                        client, bytes(groupID), element, $0, $1, priority.rawValue, id, onMessage, onError, userData)
                }
            }
        }
    }
}

extension CustomElement {
    /// The element in C, valid during `body`.
    func withC<Result>(_ body: (UnsafePointer<tim_custom_elem>) -> Result) -> Result {
        let carried = Array(data.utf8CString)
        return carried.withUnsafeBufferPointer { carried in
            withTexts([description, `extension`]) { texts, _ in
                var element = tim_custom_elem()
                element.struct_size = MemoryLayout<tim_custom_elem>.stride
                element.data = carried.baseAddress
                element.data_length = carried.count - 1
                element.description = texts[0]
                element.extension = texts[1]
                return body(&element)
            }
        }
    }

    init?(_ from: tim_message) {
        if from.custom_data == nil { return nil }
        data = String(from.custom_data, from.custom_data_length)
        description = String(from.custom_description, from.custom_description_length)
        `extension` = String(from.custom_extension, from.custom_extension_length)
    }
}
