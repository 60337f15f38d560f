"""aiogram's models are built late here; whoever uses one must not notice."""

import inspect

from aiogram import methods, types
from aiogram.methods import SendMessage
from aiogram.methods.base import Response
from aiogram.types import InlineKeyboardMarkup, Message, Update
from pydantic import BaseModel

from bot import deferral

MODELS = sorted(
    (model for module in (types, methods) for _, model in inspect.getmembers(module, inspect.isclass)),
    key=lambda model: str(model.__name__),
)


def test_an_update_is_read_to_its_last_nested_object() -> None:
    chat = {"id": 7, "type": "private"}
    user = {"id": 7, "is_bot": False, "first_name": "Участник"}
    message = {"message_id": 1, "date": 1_700_000_000, "chat": chat, "from": user, "text": "да"}
    update = Update.model_validate({"update_id": 5, "message": {**message, "reply_to_message": message}})

    assert update.message is not None
    assert isinstance(update.message.reply_to_message, Message)
    assert update.message.reply_to_message.text == "да"


def test_a_method_takes_plain_data_for_its_models() -> None:
    rows = [[{"text": "Дальше", "callback_data": "p:1:2"}]]
    method = SendMessage.model_validate({"chat_id": 7, "text": "Вопрос", "reply_markup": {"inline_keyboard": rows}})

    assert isinstance(method.reply_markup, InlineKeyboardMarkup)


def test_an_answer_with_a_message_is_read() -> None:
    message = {"message_id": 3, "date": 1_700_000_000, "chat": {"id": 7, "type": "private"}}
    answer = Response[Message].model_validate({"ok": True, "result": message})

    assert answer.result is not None
    assert answer.result.message_id == 3


def test_every_model_of_aiogram_can_be_built() -> None:
    models = [model for model in MODELS if issubclass(model, BaseModel)]
    unbuilt = [model.__name__ for model in models if model.model_rebuild() is False]

    assert len(models) > 500
    assert unbuilt == []


def test_installing_twice_changes_nothing() -> None:
    before = vars(BaseModel)["model_rebuild"].__func__
    deferral.install()
    assert vars(BaseModel)["model_rebuild"].__func__ is before
