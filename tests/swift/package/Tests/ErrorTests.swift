import COpenTIM
import OpenTIM
import XCTest

final class ErrorTests: XCTestCase {
    func testAnError() {
        let error = TIMError(code: .invalidParameters, message: "count: 0 given")
        XCTAssertEqual(error.code.rawValue, 6017)
        XCTAssertEqual(error.code.name, "ERR_INVALID_PARAMETERS")
        XCTAssertEqual("\(error)", "ERR_INVALID_PARAMETERS (6017): count: 0 given")
        XCTAssertEqual("\(TIMError.Code(rawValue: 424242))", "ERR_UNKNOWN (424242)")
        let any: any Error = error
        XCTAssertEqual((any as? TIMError)?.code, .invalidParameters)
    }

    /// The codes themselves are generated from the header. The numbers of these values are written by hand.
    func testTheNumbersOfTheHeader() {
        func same<Value: RawRepresentable, Number: BinaryInteger>(
            _ values: [(Value, Number)], line: UInt = #line
        ) where Value.RawValue: BinaryInteger {
            for (value, number) in values { XCTAssertEqual(Int64(value.rawValue), Int64(number), line: line) }
        }
        same([(ConversationType.user, TIM_CONVERSATION_C2C), (.group, TIM_CONVERSATION_GROUP)])
        same([
            (ReceiveOption.receive, TIM_RECEIVE_MESSAGE), (.notReceive, TIM_NOT_RECEIVE_MESSAGE),
            (.receiveNotNotify, TIM_RECEIVE_NOT_NOTIFY_MESSAGE),
            (.receiveNotNotifyExceptAt, TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT),
            (.notReceiveExceptAt, TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT),
        ])
        same([(GroupAtInfo.Kind.me, TIM_AT_ME), (.all, TIM_AT_ALL), (.allAndMe, TIM_AT_ALL_AT_ME)])
        same([
            (LoginStatus.loggedIn, TIM_STATUS_LOGINED), (.loggingIn, TIM_STATUS_LOGINING),
            (.loggedOut, TIM_STATUS_LOGOUT),
        ])
        same([
            (LogLevel.none, TIM_LOG_NONE), (.debug, TIM_LOG_DEBUG), (.info, TIM_LOG_INFO), (.warn, TIM_LOG_WARN),
            (.error, TIM_LOG_ERROR),
        ])
        same([
            (MessagePriority.standard, TIM_PRIORITY_DEFAULT), (.high, TIM_PRIORITY_HIGH),
            (.normal, TIM_PRIORITY_NORMAL), (.low, TIM_PRIORITY_LOW),
        ])
        same([
            (Configuration.OfflineDeletion.refuse, TIM_OFFLINE_DELETE_REFUSE), (.queue, TIM_OFFLINE_DELETE_QUEUE),
        ])
        same([(FolderReason.asked, TIM_GROUP_REASON_ASKED), (.tooMany, TIM_GROUP_REASON_TOO_MANY)])
        same([(ConversationMarks.own(32), UInt64(1) << 32)].map { ($0.0, Int64($0.1)) })
    }

    /// The test is that this compiles.
    func testEverythingIsSendable() {
        func sendable<Value: Sendable>(_: Value.Type) {}
        sendable(Client.self)
        sendable(Configuration.self)
        sendable(Conversation.self)
        sendable(ConversationFilter.self)
        sendable(ConversationPage.self)
        sendable(CustomElement.self)
        sendable(Event.self)
        sendable(FriendResult.self)
        sendable(Message.self)
        sendable(OperationResult.self)
        sendable(FilteredDeletion.self)
        sendable(TIMError.self)
        sendable(AsyncStream<Event>.self)
    }
}
